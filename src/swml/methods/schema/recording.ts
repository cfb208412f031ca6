import { statusUrl } from './common.ts'
import { choice, flag, number, text } from './scalars.ts'
import { orVariable } from './variable.ts'

type Defaults = { terminators: string; initial: number; silence: number }

/** What the two ways to record have in common; they differ in their defaults. */
export const recordingOptions = ({ terminators, initial, silence }: Defaults) => ({
  stereo: orVariable(
    flag({
      title: 'Stereo',
      description: 'Puts the two sides of the call on the left and the right.',
      default: false,
    }),
  ),
  format: choice(
    { wav: 'WAV', mp3: 'MP3', mp4: 'MP4' },
    { title: 'File type', description: 'What kind of file is made.', default: 'wav' },
  ),
  beep: orVariable(
    flag({
      title: 'Beep first',
      description: 'Plays a beep when the recording begins.',
      default: false,
    }),
  ),
  terminators: text({
    title: 'Keys that end it',
    description: 'The recording ends when the caller presses one of these.',
    example: '#*',
    default: terminators,
  }),
  max_length: orVariable(
    number({
      title: 'Longest recording',
      description: 'The recording ends after this time at the latest.',
      unit: 'seconds',
    }),
  ),
  initial_timeout: orVariable(
    number({
      title: 'Wait for speech',
      description: 'How long to wait for somebody to begin to speak. 0: for ever.',
      default: initial,
      unit: 'seconds',
      advanced: true,
    }),
  ),
  end_silence_timeout: orVariable(
    number({
      title: 'End after silence',
      description: 'The recording ends after this much silence. 0: never for that reason.',
      default: silence,
      unit: 'seconds',
      advanced: true,
    }),
  ),
  input_sensitivity: orVariable(
    number({
      title: 'Sensitivity',
      description: 'How soft a sound still counts as speech.',
      default: 44,
      advanced: true,
    }),
  ),
  status_url: statusUrl('the recording'),
})

export const sideChoices = { speak: 'What the caller says', listen: 'What the caller hears' }
