// Written by scripts/catalogue.mjs whenever the app is started, built or tested: add a file to catalogue/, not a line here.
import { definition as aiMethod } from './catalogue/ai.ts'
import { definition as aiSidecarMethod } from './catalogue/ai_sidecar.ts'
import { definition as amazonBedrockMethod } from './catalogue/amazon_bedrock.ts'
import { definition as answerMethod } from './catalogue/answer.ts'
import { definition as condMethod } from './catalogue/cond.ts'
import { definition as connectMethod } from './catalogue/connect.ts'
import { definition as denoiseMethod } from './catalogue/denoise.ts'
import { definition as detectMachineMethod } from './catalogue/detect_machine.ts'
import { definition as enterQueueMethod } from './catalogue/enter_queue.ts'
import { definition as executeMethod } from './catalogue/execute.ts'
import { definition as gotoMethod } from './catalogue/goto.ts'
import { definition as hangupMethod } from './catalogue/hangup.ts'
import { definition as joinConferenceMethod } from './catalogue/join_conference.ts'
import { definition as joinRoomMethod } from './catalogue/join_room.ts'
import { definition as labelMethod } from './catalogue/label.ts'
import { definition as liveTranscribeMethod } from './catalogue/live_transcribe.ts'
import { definition as liveTranslateMethod } from './catalogue/live_translate.ts'
import { definition as payMethod } from './catalogue/pay.ts'
import { definition as playMethod } from './catalogue/play.ts'
import { definition as promptMethod } from './catalogue/prompt.ts'
import { definition as receiveFaxMethod } from './catalogue/receive_fax.ts'
import { definition as recordMethod } from './catalogue/record.ts'
import { definition as recordCallMethod } from './catalogue/record_call.ts'
import { definition as requestMethod } from './catalogue/request.ts'
import { definition as returnMethod } from './catalogue/return.ts'
import { definition as sendDigitsMethod } from './catalogue/send_digits.ts'
import { definition as sendFaxMethod } from './catalogue/send_fax.ts'
import { definition as sendSmsMethod } from './catalogue/send_sms.ts'
import { definition as setMethod } from './catalogue/set.ts'
import { definition as sipReferMethod } from './catalogue/sip_refer.ts'
import { definition as sleepMethod } from './catalogue/sleep.ts'
import { definition as stopDenoiseMethod } from './catalogue/stop_denoise.ts'
import { definition as stopRecordCallMethod } from './catalogue/stop_record_call.ts'
import { definition as stopStreamMethod } from './catalogue/stop_stream.ts'
import { definition as stopTapMethod } from './catalogue/stop_tap.ts'
import { definition as streamMethod } from './catalogue/stream.ts'
import { definition as switchMethod } from './catalogue/switch.ts'
import { definition as tapMethod } from './catalogue/tap.ts'
import { definition as transcribeMethod } from './catalogue/transcribe.ts'
import { definition as transcribeStopMethod } from './catalogue/transcribe_stop.ts'
import { definition as transferMethod } from './catalogue/transfer.ts'
import { definition as unsetMethod } from './catalogue/unset.ts'
import { definition as userEventMethod } from './catalogue/user_event.ts'
import type { MethodDefinition } from './method.ts'

/** What each file in `catalogue/` defines. */
export const catalogue: readonly MethodDefinition[] = [
  aiMethod,
  aiSidecarMethod,
  amazonBedrockMethod,
  answerMethod,
  condMethod,
  connectMethod,
  denoiseMethod,
  detectMachineMethod,
  enterQueueMethod,
  executeMethod,
  gotoMethod,
  hangupMethod,
  joinConferenceMethod,
  joinRoomMethod,
  labelMethod,
  liveTranscribeMethod,
  liveTranslateMethod,
  payMethod,
  playMethod,
  promptMethod,
  receiveFaxMethod,
  recordMethod,
  recordCallMethod,
  requestMethod,
  returnMethod,
  sendDigitsMethod,
  sendFaxMethod,
  sendSmsMethod,
  setMethod,
  sipReferMethod,
  sleepMethod,
  stopDenoiseMethod,
  stopRecordCallMethod,
  stopStreamMethod,
  stopTapMethod,
  streamMethod,
  switchMethod,
  tapMethod,
  transcribeMethod,
  transcribeStopMethod,
  transferMethod,
  unsetMethod,
  userEventMethod,
]
