import { onGoToText } from '../commands/goToText.ts'
import { isCurrent } from '../document/analysis.ts'
import type { WirelineDocument } from '../document/types.ts'
import { stepAtOffset, stepsWithIds } from '../swml/index.ts'
import { applyEdits } from '../text/applyEdits.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { ExactLines } from './exact/ExactLines.ts'
import { exactEdits } from './exact/exactEdits.ts'
import { followDocument } from './followDocument.ts'

/** Keeps a text area and the document in step, both ways, the selection too. Returns how to stop. */
export function attachTextarea(area: HTMLTextAreaElement, document: WirelineDocument): () => void {
  // What the area shows: it turns every line break into LF, and so the exact text has lines of its own.
  let shown = new ExactLines('', 'shown')
  let pasting = false
  const replace = (text: string) => {
    shown = new ExactLines(asShown(text), 'shown')
    area.value = shown.text
  }
  const follower = followDocument(document, {
    replace,
    change(changes, kind) {
      const edits = exactEdits(shown, changes)
      for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
        area.setRangeText(edit.text, edit.start, edit.end, 'preserve')
      }
      const last = edits.at(-1)
      const after = applyEdits(shown.text, edits)
      shown.apply(edits, after)
      if ((kind === 'undo' || kind === 'redo') && last !== undefined && isFocused(area)) {
        const end = last.start + last.text.length
        area.setSelectionRange(end, end)
      }
    },
    lineCount: () => shown.count,
  })
  replace(document.store.getState().text)

  const onInput = () => {
    const edits = minimalEdit(shown.text, area.value)
    const changes = edits.map(({ start, end, text }) => ({
      from: shown.placeAt(start),
      to: shown.placeAt(end),
      text,
    }))
    shown.apply(edits, area.value)
    follower.typed(changes, pasting ? 'paste' : 'typing')
    pasting = false
  }
  const onBeforeInput = (event: InputEvent) => {
    pasting = event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop'
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    if (event.inputType === 'historyUndo') document.undo()
    else document.redo()
  }
  const onBlur = () => document.endGroup()

  let ours = false
  const onSelection = () => {
    if (!isFocused(area)) return
    const { flow, analysis, selection } = document.store.getState()
    if (!isCurrent({ analysis })) return
    const caret = follower.lines.offsetAt(shown.placeAt(area.selectionStart))
    const step = stepAtOffset(flow, caret)
    if (step === undefined || (selection.length === 1 && selection[0] === step.id)) return
    ours = true
    document.select([step.id])
    ours = false
  }
  let selection = document.store.getState().selection
  const stopSelection = document.store.subscribe((state) => {
    if (state.selection === selection) return
    selection = state.selection
    if (ours || isFocused(area) || !isCurrent(state)) return
    const [first] = stepsWithIds(state.flow, selection)
    if (first !== undefined) goTo(first.range.start)
  })
  const goTo = (offset: number) => {
    const from = follower.lines.placeAt(offset)
    const caret = shown.offsetAt(from)
    area.setSelectionRange(caret, caret)
    const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 20
    const top = (from.line - 1) * lineHeight
    const hidden = top < area.scrollTop || top > area.scrollTop + area.clientHeight - lineHeight * 2
    if (hidden) area.scrollTop = Math.max(0, top - area.clientHeight / 3)
  }

  const stopGoing = onGoToText(document, goTo)
  area.addEventListener('input', onInput)
  area.addEventListener('beforeinput', onBeforeInput)
  area.addEventListener('blur', onBlur)
  // On the page, since the area itself tells of a moved caret in no browser alike.
  window.document.addEventListener('selectionchange', onSelection)
  return () => {
    area.removeEventListener('input', onInput)
    area.removeEventListener('beforeinput', onBeforeInput)
    area.removeEventListener('blur', onBlur)
    window.document.removeEventListener('selectionchange', onSelection)
    stopSelection()
    stopGoing()
    follower.dispose()
  }
}

function asShown(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return unmarked.replace(/\r\n?/g, '\n')
}

function isFocused(area: HTMLTextAreaElement): boolean {
  return window.document.activeElement === area
}
