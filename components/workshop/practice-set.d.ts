declare module 'virtual:practice-set' {
  const set: import('../../lib/workshop/set.ts').WorkshopSet
  export default set
}
