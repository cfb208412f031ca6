import { ensureDependencies, root, run } from './dependencies.mjs'

ensureDependencies()
run(process.execPath, ['node_modules/vite/bin/vite.js', ...process.argv.slice(2)], { cwd: root })
