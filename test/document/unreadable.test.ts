import { expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { loadChecks } from '../../src/document/lateChecks.ts'

const good = 'sections:\n  main:\n    - answer: {}\n    - play:\n        url: "say:Hi"\n'

it('a text that an odd blank makes unreadable says so, with a fix that makes it readable', async () => {
  const document = createDocument(good.replace('- play', '-\u00a0play'), { checkPause: 0 })
  expect(document.store.getState().analysis.status).toBe('stale')
  await loadChecks()
  const [first] = document.store.getState().problems
  expect(first?.message).toMatch(/no-break space \(U\+00A0\)/)
  document.apply(first?.fixes[0]?.edits ?? [], { label: 'Fix', origin: 'command', basis: 'text' })
  expect(document.store.getState()).toMatchObject({ text: good, analysis: { status: 'ready' } })
})

it('says it once, where reading says the same in other words', async () => {
  await loadChecks()
  const document = createDocument(good.replace('    - play', '\t- play'), { checkPause: 0 })
  expect(document.store.getState().problems.map(({ code }) => code)).toEqual(['strange-character'])
})
