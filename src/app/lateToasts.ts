import { onDemand } from '../ui/onDemand.tsx'

/** Loaded with the first message. */
export const Toasts = onDemand(() => import('./Toasts.tsx'))
