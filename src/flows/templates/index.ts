/** A flow to start from. `text` is complete SWML; comments in it say what to change. */
export type Template = { id: string; title: string; purpose: string; text: string }

const texts = import.meta.glob<string>('./*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const words: readonly Omit<Template, 'text'>[] = [
  {
    id: 'live-transcription',
    title: 'Live transcription of a call',
    purpose: 'Streams both sides to your speech-to-text service while people talk.',
  },
  {
    id: 'two-streams',
    title: 'Two streams at once',
    purpose: 'One for an assistant, one for the archive, each stopped by its own id.',
  },
  {
    id: 'stream-with-callbacks',
    title: 'Stream with status reports',
    purpose: 'Tells your server when the stream starts and ends, and who is calling.',
  },
  {
    id: 'ivr-menu',
    title: 'Phone menu with retries',
    purpose: 'Press 1 for sales, 2 for support; asks again, then says goodbye.',
  },
  {
    id: 'voicemail',
    title: 'Voicemail',
    purpose: 'Rings someone first, then records a message and posts it to you.',
  },
  {
    id: 'business-hours',
    title: 'Business hours with forwarding',
    purpose: 'Asks your server whether you are open, and forwards or explains.',
  },
  {
    id: 'ai-receptionist',
    title: 'AI receptionist with hand-over',
    purpose: 'An AI agent greets the caller and hands over to a person.',
  },
  {
    id: 'recording-with-consent',
    title: 'Recording with consent',
    purpose: 'Records only after the caller has agreed.',
  },
]

/** The flows to start from, in their order on screen. */
export const templates: readonly Template[] = words.map((template) => ({
  ...template,
  text: texts[`./${template.id}.yaml`] ?? '',
}))
