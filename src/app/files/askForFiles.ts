/**
 * Files chosen with the page’s own dialog, where the browser has no better one; none where the user leaves it.
 * Browsers open it only right after a click or a key: what calls this is loaded by then.
 */
export function askForFiles(
  options: { accept?: string; multiple?: boolean; folder?: boolean } = {},
): Promise<File[]> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = options.accept ?? ''
    input.multiple = options.multiple ?? false
    input.webkitdirectory = options.folder ?? false
    input.hidden = true
    const end = () => {
      done([...(input.files ?? [])])
      input.remove()
    }
    input.addEventListener('change', end)
    input.addEventListener('cancel', end)
    // One that is in no document may be thrown away by the browser while its dialog is open.
    document.body.append(input)
    input.click()
  })
}

/** Phones grey out what they don't know by its ending, so the list is generous and "any" stays possible. */
export const flowFiles =
  '.yaml,.yml,.json,.swml,.txt,.svg,.png,text/*,application/json,application/yaml,image/svg+xml,image/png'

/** The same for the system’s own dialog. */
export const flowKinds = [
  {
    description: 'Call flows',
    accept: {
      'application/yaml': ['.yaml', '.yml', '.swml'],
      'application/json': ['.json'],
      'image/svg+xml': ['.svg'],
      'image/png': ['.png'],
      'text/plain': ['.txt'],
    },
  },
]
