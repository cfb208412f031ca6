import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { hearParams } from './hearParams.ts'
import { talkParams } from './talkParams.ts'
import { workParams } from './workParams.ts'

/** How the talking agent behaves; all may be left out. */
export const agentParams = lazySchema(() =>
  object(
    { ...talkParams(), ...hearParams(), ...workParams() },
    { open: true, title: 'Settings', description: 'How the AI behaves.', advanced: true },
  ),
)
