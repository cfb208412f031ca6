/** An SVG as an address for an image. Not as `blob:`, which the page's policy needn't allow then. */
export function svgAddress(svg: string): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(new Blob([svg], { type: 'image/svg+xml' }))
  })
}
