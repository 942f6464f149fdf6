declare module 'virtual:messages' {
  const messages: Readonly<Record<'en' | 'fr', import('../components/i18n.ts').Messages>>
  export default messages
}
