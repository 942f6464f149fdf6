// Hands the person a file that was made on this machine. No request is made: the content is already in the page.

/** `type` is a MIME type. */
export function saveFile(name: string, content: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Browsers read the blob after the click; by the next minute they have.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
