import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root } from './dependencies.mjs'

/** How often each revision measures a bench file: more turns, less luck. */
const turns = Number(process.env.TURNS ?? 3)

/**
 * Builds another revision beside this one and lets both measure the same bench files in turns, each with its own code.
 * Prints for each figure that both have what this one takes of the other's, by the medians over all turns, with the
 * least and the most of any turn.
 * @param {string} revision as Git knows it
 * @param {readonly string[]} names parts of the names of the bench files; none: all that both have
 * @param {NodeJS.ProcessEnv} env
 */
export async function against(revision, names, env) {
  const other = mkdtempSync(join(tmpdir(), 'wireline-bench-'))
  const git = (...parameters) => succeed('git', parameters, root, env)
  git('worktree', 'add', '--detach', '--force', other, revision)
  try {
    setUp(other, env)
    for (const folder of [other, root]) {
      console.log(`Building ${folder === root ? 'this checkout' : revision} …`)
      node(folder, env, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error')
    }
    const rows = new Map()
    for (const file of filesOf(root).filter((each) => filesOf(other).includes(each))) {
      if (names.length > 0 && !names.some((name) => file.includes(name))) continue
      for (let turn = 0; turn < turns; turn += 1)
        for (const folder of turn % 2 === 0 ? [other, root] : [root, other])
          for (const [name, figure] of measure(folder, file, env)) {
            const row = rows.get(name) ?? { here: [], there: [] }
            row[folder === root ? 'here' : 'there'].push(figure)
            rows.set(name, row)
          }
    }
    console.log(`\nThis checkout over ${revision}, ${turns} turns each:`)
    for (const [name, row] of rows) console.log(lineOf(name, row))
  } finally {
    git('worktree', 'remove', '--force', other)
    rmSync(other, { recursive: true, force: true })
  }
}

/** The packages of the other revision: ours where they are the same. */
function setUp(other, env) {
  const lock = (folder) => readFileSync(resolve(folder, 'package-lock.json'), 'utf8')
  if (lock(other) === lock(root))
    symlinkSync(resolve(root, 'node_modules'), resolve(other, 'node_modules'))
  else succeed('npm', ['ci', '--no-audit', '--no-fund'], other, env)
}

function filesOf(folder) {
  const benches = resolve(folder, 'test/bench')
  return existsSync(benches)
    ? readdirSync(benches).filter((name) => name.endsWith('.bench.ts'))
    : []
}

/** One turn of one bench file: its rows by name, as `test/bench/figures.ts` prints them. */
function measure(folder, file, env) {
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/bench/vitest.config.ts',
  ]
  const printed = node(folder, env, ...vitest, `test/bench/${file}`)
  const rows = printed.matchAll(/^(.*?) +median +([\d.]+) +p95 +([\d.]+)/gm)
  // The same words may stand below different rows: each is named with the one that it is indented under.
  let above = ''
  return [...rows].map(([, words, median, p95]) => {
    if (!words.startsWith(' ')) above = words
    const name = words.startsWith(' ') ? `${above} › ${words.trim()}` : words
    return [name, { median: Number(median), p95: Number(p95) }]
  })
}

function lineOf(name, { here, there }) {
  if (here.length === 0 || there.length === 0) return `${name.padEnd(70)} only in one of them`
  const ratio = (of) => median(here.map(of)) / median(there.map(of))
  const inTurn = here.map((figure, turn) => figure.median / (there[turn]?.median ?? Number.NaN))
  const number = (value) => value.toFixed(2)
  const spread = `(${number(Math.min(...inTurn))} to ${number(Math.max(...inTurn))})`
  const times = `${median(there.map((each) => each.median))} → ${median(here.map((each) => each.median))}`
  return `${name.padEnd(70)} median × ${number(ratio((each) => each.median))} ${spread}   p95 × ${number(ratio((each) => each.p95))}   ${times}`
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function node(folder, env, ...parameters) {
  return succeed(process.execPath, parameters, folder, env)
}

/** What a command printed; ends with its words where it fails. */
function succeed(command, parameters, cwd, env) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  })
  if (status === 0) return stdout
  throw new Error(`${command} ${parameters.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
}
