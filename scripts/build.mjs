import { ensureDependencies, run } from './dependencies.mjs'

// A static site in dist/ that works from any folder.
ensureDependencies()
run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...process.argv.slice(2)])
