/**
 * What links of format 1 are compressed against: most of what a flow consists of is here already, so that it takes a few
 * bits. The commonest stands last, where it is nearest. Links that people keep need it to the last byte: it never changes,
 * and better words are another format's.
 */
export const dictionary = `identity: header_info: document: error_type: card_type: attempts: phrase: actions: prompts: max_attempts:
min_postal_code_length: postal_code: security_code: valid_card_types: input: payment_method: token_type:
currency: charge_amount: payment_connector_url: recording_status_callback_event_type:
recording_status_callback_event: recording_status_callback_method: recording_status_callback:
status_callback_event_type: status_callback_event: status_callback_method: coach: trim: max_participants:
end_on_exit: start_on_enter: muted: wait_time: queue_name: connect_timeout: save_variables: method: event:
tags: media: from_number: to_number: voice_id: max_history_tokens: max_iters_per_tick: min_interval_ms:
idle_timeout_ms: act_on_channel: verbose_utterances: transcribe_prompt: summary_model: final_summary:
permissions: customer_role: file: provider: min_switch_words: allowed: start_language: multilingual: pattern:
hint: eleven_labs_similarity: eleven_labs_stability: debug_webhook_level: debug_webhook_url: verbose_logs:
audible_latency: audible_debug: enable_accounting: input_poll_freq: cache_mode: app_name:
swaig_post_swml_vars: swaig_post_conversation: hold_on_process: hold_music: functions_on_no_response:
function_wait_for_talking: redact_prompt: transfer_summary: summary_mode: pom_format: max_response_tokens:
inner_dialog_synced: inner_dialog_model: inner_dialog_prompt: enable_inner_dialog: utility_model:
thinking_model: enable_thinking: vision_model: enable_vision: background_file_loops: background_file_volume:
background_file: turn_filler_min_ms: turn_filler_every_n: turn_filler_sources: max_emotion: ai_volume:
tts_number_format: languages_enabled: enable_text_normalization: auto_correct: vad_config: openai_asr_engine:
llm_diarize_aware: asr_speaker_affinity: asr_diarize: asr_smart_format: energy_level: digit_terminators:
acknowledge_interruptions: interrupt_prompt: interrupt_on_noise: transparent_barge_max_time:
transparent_barge: barge_functions: barge_min_words: barge_match_string: enable_barge: turn_detection_timeout:
enable_turn_detection: enable_pause: start_paused: speak_when_spoken_to: speech_gen_quick_stops:
speech_event_timeout: first_word_timeout: outbound_attention_timeout: attention_timeout_prompt:
end_of_speech_timeout: persist_global_data: save_conversation: conversation_sliding_window: conversation_id:
content: role: convo: local_tz: conscience: wake_prefix: ai_name: initial_sleep_ms: static_greeting_no_barge:
static_greeting: ai_model: speech_fillers: auto_speed: auto_emotion: listen_language: code:
pause_conversation: get_ideal_strategy: get_visual_input: change_context: next_step: adjust_response_latency:
wait_seconds: check_time: internal_fillers: auth_password: auth_user: includes: native_functions:
web_hook_auth_pass: argument: wait_file_loops: wait_file: wait_for_fillers: skip_fillers: exit_fillers:
enter_fillers: isolated: skip_user_turn: valid_contexts: valid_steps: step_criteria: steps: contexts: message:
inject: filter_to: filter_from: to_voice: from_voice: to_lang: from_lang: to_uri: answer_on_bridge: ringback:
serial_parallel: parallel: serial: on_return: speech_hints: speech_language: speech_end_timeout: max_digits:
auto_answer: urls: reason: tone: machine_words_threshold: machine_voice_threshold: machine_ready_timeout:
detect_message_end: wait: detectors: duration: digits: rtp_ptime: track: wait_url: status_callback: region:
language: hints: debug: swaig_set_global_data: swaig_allow_swml: swaig_allow_settings: video_idle_file:
video_listening_file: video_talking_file: hard_stop_prompt: hard_stop_time: inactivity_timeout:
attention_timeout: with: pronounce: turn_fillers: function_fillers: emotion: pitch: speed: speakingRate:
similarity: stability: languages: wait_for_user: resource_vars: resources: mcp_servers: purpose:
meta_data_token: webhooks: expressions: output: data_map: active: post_prompt_url: post_prompt: start:
input_sensitivity: max_length: format: stereo: transfer_after_bridge: meta: dest: digit_timeout: say_gender:
say_language: say_voice: volume: max_duration: global_data: ignore_case: replace: engine: voice: defaults:
fillers: meta_data: function: SWAIG: summarize: debug_level: vad_thresh: vad_silence_ms: ai_summary_prompt:
ai_summary: live_events: lang: action: beep: result: terminators: end_silence_timeout: model:
web_hook_auth_password: web_hook_auth_user: required: properties: parameters: description: max_tokens:
frequency_penalty: presence_penalty: confidence: top_p: call_state_events: call_state_url: encryption:
confirm_timeout: confirm: session_timeout: webrtc_media: from_name: from: default: case: variable: else: then:
speech_engine: initial_timeout: type: functions: webhook: realtime: value: when: speech_timeout: codecs:
web_hook_url: temperature: password: username: custom_parameters: authorization_bearer_token:
status_url_method: control_id: text: headers: params: timeout: codec: direction: numberedBullets: numbered:
subsections: bullets: title: body: status_url: name:
inbound_track outbound_track both_tracks POST speak listen both PCMU PCMA hangup busy decline mandatory
optional forbidden created ringing answered ended remote-caller local-caller deepgram google stop summarize
object check_time wait_seconds wait_for_user adjust_response_latency happy angry fearful disgusted surprised
neutral inbound outbound user assistant system heard spoken true false none international national markdown
string original tiffany matthew lupe carlos DELETE onEnter onExit do-not-record record-from-start trim-silence
do-not-trim global cxml laml relay one-time reusable credit-card dtmf Play
{
  "version": "1.0.0",
  "sections": {
    "main": [
      {
        "answer": {}
      },
      {
        "ai": {
          "prompt": {
            "text": "You are a friendly assistant. ",
            "temperature": 0.3,
            "top_p": 1.0
          },
          "post_prompt": {
            "text": "Summarize the conversation"
          },
          "params": {
            "end_of_speech_timeout": 500
          },
          "languages": [
            {
              "name": "English",
              "code": "en-US",
              "voice": "
            }
          ],
          "SWAIG": {
            "defaults": {
              "web_hook_url": "https://example.com/swaig"
            },
            "functions": [
              {
                "function": "
                "description": "
                "parameters": {
                  "type": "object",
                  "properties": {
                    "name": {
                      "type": "string",
                      "description": "
                    }
                  }
                }
              }
            ]
          }
        }
      },
      {
        "prompt": {
          "play": "say:Press 1 for sales. Press 2 for support.",
          "max_digits": 1,
          "initial_timeout": 5
        }
      },
      {
        "switch": {
          "variable": "prompt_value",
          "case": {
            "1": [
              {
                "transfer": {
                  "dest": "
                }
              }
            ],
            "2": [
              {
                "play": {
                  "url": "say:
                }
              }
            ]
          },
          "default": [
            {
              "goto": {
                "label": "
              }
            }
          ]
        }
      },
      {
        "cond": [
          {
            "when": "vars.
            "then": [
              {
                "execute": {
                  "dest": "
                }
              }
            ],
            "else": [
            ]
          }
        ]
      },
      {
        "request": {
          "url": "https://example.com/",
          "method": "POST",
          "headers": {
            "Content-Type": "application/json",
            "Authorization": "Bearer %{
          },
          "body": {
          },
          "save_variables": true
        }
      },
      {
        "stream": {
          "url": "wss://example.com/audio",
          "control_id": "
          "name": "
          "track": "both_tracks",
          "codec": "PCMU",
          "status_url": "https://example.com/status",
          "authorization_bearer_token": "<secret-left-out>",
          "custom_parameters": {
          }
        }
      },
      {
        "stop_stream": {
          "control_id": "
        }
      },
      {
        "play": {
          "url": "say:Thank you for calling. Goodbye."
        }
      },
      {
        "connect": {
          "to": "+1555
          "from": "%{call.to}",
          "timeout": 30
        }
      },
      {
        "hangup": {}
      }
    ]
  }
}
version: 1.0.0
sections:
  main:
    - ai:
        prompt:
          text: |
            You are a friendly assistant who works for
          temperature: 0.3
        post_prompt:
          text: Summarize the conversation
        post_prompt_url: https://example.com/summary
        languages:
          - name: English
            code: en-US
            voice: 
        params:
          end_of_speech_timeout: 500
        SWAIG:
          defaults:
            web_hook_url: https://example.com/swaig
            web_hook_auth_user: 
            web_hook_auth_password: 
          functions:
            - function: 
              description: 
              parameters:
                type: object
                properties:
                  name:
                    type: string
                    description: 
              data_map:
                webhooks:
                  - method: GET
                    output:
                      response: 
    - amazon_bedrock:
    - ai_sidecar:
    - pay:
        payment_connector_url: https://example.com/
        charge_amount: 
    - enter_queue:
        queue_name: 
    - join_conference:
        name: 
    - join_room:
        name: 
    - send_fax:
        document: https://example.com/
    - receive_fax: {}
    - sip_refer:
        to_uri: sip:
    - live_translate:
        action:
          start:
            from_lang: en-US
            to_lang: es-ES
            direction:
              - remote-caller
              - local-caller
    - live_transcribe:
        action:
          start:
            lang: en-US
            webhook: https://example.com/
    - transcribe: {}
    - tap:
        uri: wss://example.com/tap
        direction: both
    - stop_tap: {}
    - denoise: {}
    - stop_denoise: {}
    - detect_machine:
        detectors: 
    - user_event:
        event:
    - unset: 
    - set:
        name: '%{call.from}'
    - send_digits:
        digits: 
    - send_sms:
        to_number: "%{call.from}"
        from_number: "+1555
        body: 
    - record:
        beep: true
        max_length: 
        terminators: "#"
        end_silence_timeout: 
        format: mp3
    - record_call:
        stereo: true
        format: wav
        control_id: 
    - stop_record_call:
        control_id: 
    - request:
        url: https://example.com/
        method: POST
        headers:
          Content-Type: application/json
          Authorization: Bearer %{vars.token}
        body:
          from: "%{call.from}"
          text: "%{record_url}"
        timeout: 10
        save_variables: true
    - cond:
        - when: "vars.
          then:
            - execute:
                dest: 
                params:
                result:
            - return: 
          else:
            - sleep: 
    - connect:
        parallel:
          - to: sip:
          - to: "+1555
        serial:
        from: "%{call.to}"
        timeout: 30
        answer_on_bridge: true
        result:
          - when: connect_result == 'connected'
            then: []
    - stream:
        url: wss://example.com/audio
        name: 
        control_id: 
        track: inbound_track
        track: both_tracks
        direction: 
        codec: L16@24000h
        codec: PCMU
        realtime: true
        status_url: https://example.com/status
        status_url_method: POST
        authorization_bearer_token: <secret-left-out>
        custom_parameters:
    - stop_stream:
        control_id: 
    - label: again
    - prompt:
        play: say:Press 1 for sales. Press 2 for support. Or stay on the line.
        max_digits: 1
        speech_timeout: 
        speech_language: en-US
        initial_timeout: 5
        digit_timeout: 
    - switch:
        variable: prompt_value
        case:
          "1":
            - transfer:
                dest: sales
          "2":
            - transfer:
                dest: support
          "3":
            - play:
                url: "say:Please hold
        default:
          - play:
              url: "say:Sorry, that is not one of the choices.
    - goto:
        label: again
        max: 3
    - play:
        url: https://example.com/hello.mp3
        urls:
          - "say:Thank you for calling. This call
          - silence:
    - play: 'say:Hello'
    - play:
        url: 'say:We did not get your choice. Goodbye.'
        say_language: en-US
    - hangup: {}
    - hangup
# version: 1.0.0
sections:
  main:
    - answer: {}
    - play:
        url: "say:Welcome to 
`
