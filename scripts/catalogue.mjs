import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './dependencies.mjs'

const folder = resolve(root, 'src/swml/methods/catalogue')
const file = resolve(root, 'src/swml/methods/catalogue.ts')

/** Writes the list of all methods from the files in their folder, if it isn't so already. */
export function writeCatalogue() {
  const wanted = catalogueOf(readdirSync(folder))
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted)
}

/** The text of the list, for the names of the files. */
export function catalogueOf(files) {
  const names = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort()
  const imports = names.map(
    (name) => `import { definition as ${variableOf(name)} } from './catalogue/${name}.ts'\n`,
  )
  const items = names.map((name) => `  ${variableOf(name)},\n`)
  return `${head}${imports.join('')}import type { MethodDefinition } from './method.ts'

/** What each file in \`catalogue/\` defines. */
export const catalogue: readonly MethodDefinition[] = [
${items.join('')}]
`
}

const head = `// Written by scripts/catalogue.mjs whenever the app is started, built or tested: add a file to catalogue/, not a line here.
`

/** Some methods are called like words of the language. */
function variableOf(name) {
  return `${name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())}Method`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeCatalogue()
