import { onDemand } from '../ui/onDemand.tsx'

/** All that comes up over the panes: loaded right after the canvas. */
export const Dialogs = onDemand(() => import('./Dialogs.tsx'), { missed: () => {} })
