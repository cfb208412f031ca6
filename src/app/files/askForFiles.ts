/** Files chosen with the page’s own dialog, where the browser has no better one; none where the user leaves it. */
export function askForFiles(
  options: { accept?: string; multiple?: boolean; folder?: boolean } = {},
): Promise<File[]> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = options.accept ?? ''
    input.multiple = options.multiple ?? false
    input.webkitdirectory = options.folder ?? false
    input.addEventListener('change', () => done([...(input.files ?? [])]))
    input.addEventListener('cancel', () => done([]))
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
