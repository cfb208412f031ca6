// Runs before the first paint so that the page never flashes in the wrong theme.
;(() => {
  let theme = 'system'
  try {
    theme = localStorage.getItem('wireline.theme') ?? 'system'
  } catch {
    // Storage may be denied; the system's theme is then the right one.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()

// Workers are started from this site's own files, and nothing else is turned from text into script or markup.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin === location.origin) return address
    throw new TypeError(`Not a script of this site: ${address}`)
  },
})
