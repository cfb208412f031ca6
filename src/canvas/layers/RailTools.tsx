import type { Lives } from '../../document/lives.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { RailNote } from './RailNote.tsx'
import { RailSwitch } from './RailSwitch.tsx'
import type { RailChoice } from './railStore.ts'

type Props = { document: WirelineDocument; lives: Lives; shown: RailChoice; quiet: boolean }

/** What belongs to the rails and stays in its place while the flow pans. `quiet`: something is dragged. */
export default function RailTools({ document, lives, shown, quiet }: Props) {
  return (
    <>
      {lives.has.any && <RailSwitch shown={shown} />}
      {shown !== 'none' && !quiet && <RailNote document={document} lives={lives} />}
    </>
  )
}
