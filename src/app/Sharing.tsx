import type { ComponentProps } from 'react'
import { Share } from './Share.tsx'
import { SharedFlow } from './SharedFlow.tsx'

/** The two ends of a link: making one, and looking at what came in one. */
export default function Sharing({
  dialog,
  ...rest
}: ComponentProps<typeof Share> & { dialog: 'share' | 'shared' }) {
  return dialog === 'share' ? <Share {...rest} /> : <SharedFlow {...rest} />
}
