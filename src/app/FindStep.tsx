import { useMemo } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { Chooser } from './Chooser.tsx'
import { stepChoices } from './placeChoices.tsx'

/** Find a step by its title, its method or what its card says. */
export default function FindStep({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const choices = useMemo(() => stepChoices(context), [context])
  return (
    <Chooser
      title="Find a step"
      placeholder="Find a step"
      choices={choices}
      none="No step says that."
      onClose={onClose}
    />
  )
}
