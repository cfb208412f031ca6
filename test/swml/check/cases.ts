/** For each kind of problem a text that has it, and one that is nearly the same and doesn't. */
export const cases: Record<string, [bad: string, good: string]> = {
  'unknown-method': [
    main('- strem: {url: wss://a.example}'),
    main('- stream: {url: wss://a.example}'),
  ],
  'several-keys': [main('- answer: {}', '  hangup: {}'), main('- answer: {}', '- hangup: {}')],
  'unknown-property': [
    main('- stream: {url: wss://a.example, statusUrl: https://a.example}', '- sleep: 1'),
    main('- stream: {url: wss://a.example, status_url: https://a.example}', '- sleep: 1'),
  ],
  'method-not-allowed': [
    main('- connect: {to: "+15550001111", confirm: [{ai: {prompt: {text: hi}}}]}'),
    main('- connect: {to: "+15550001111", confirm: [{play: {url: "say:Hi"}}]}'),
  ],
  'url-missing': [main('- stream: {name: a}'), main('- stream: {url: "%{vars.url}"}')],
  'url-not-wss': [
    main('- stream:', '    url: ws://a.example/x'),
    main('- stream:', '    url: wss://a.example/x'),
  ],
  'address-wrong': [
    main('- stream: {url: wss://a.example/x y}'),
    main('- stream: {url: "wss://a.example/%{x y}"}'),
  ],
  'address-placeholder': [
    main('- stream: {url: "wss://<your-host>/a"}'),
    main('- stream: {url: "wss://%{host}/a"}'),
  ],
  'address-unreachable': [
    main('- stream: {url: "wss://localhost:8080/a"}'),
    main('- stream: {url: "wss://localhost.example/a"}'),
  ],
  'bearer-twice': [
    main('- stream: {url: wss://a.example, authorization_bearer_token: "Bearer %{envs.t}"}'),
    main('- stream: {url: wss://a.example, authorization_bearer_token: "%{envs.bearer}"}'),
  ],
  'id-empty': [
    main('- stream: {url: wss://a.example, control_id: ""}'),
    main('- stream: {url: wss://a.example, name: ""}'),
  ],
  'property-missing': [
    main('- label: a', '- goto: {when: x}'),
    main('- label: a', '- goto: {label: a, when: x}'),
  ],
  'property-empty': [
    main('- stream:', '    url: wss://a.example', '    name:'),
    main('- stream:', '    url: wss://a.example', '    name: ""'),
  ],
  'wrong-type': [
    main('- stream: {url: wss://a.example, name: 15}'),
    main('- stream: {url: wss://a.example, name: "15"}'),
  ],
  'quoted-value': [main('- record: {stereo: "true"}'), main('- record: {stereo: true}')],
  'text-alone': [
    main('- ai: {prompt: {text: Hi}, post_prompt: Sum up.}'),
    main('- ai: {prompt: {text: Hi}, post_prompt: {text: Sum up.}}'),
  ],
  'parameter-not-text': [
    main('- stream:', '    url: wss://a.example', '    custom_parameters:', '      tier: 1'),
    main('- stream:', '    url: wss://a.example', '    custom_parameters:', '      tier: "1"'),
  ],
  'out-of-range': [
    main('- play: {url: "say:Hi", volume: 41}'),
    main('- play: {url: "say:Hi", volume: 40}'),
  ],
  'not-in-list': [
    main('- stream: {url: wss://a.example, track: both_track}'),
    main('- stream: {url: wss://a.example, track: "%{x}"}'),
  ],
  'wrong-form': [main('- play: {url: hello there}'), main('- play: {url: "say: hello"}')],
  'empty-name': [
    main('- stream: {url: wss://a.example, custom_parameters: {"": a}}'),
    main('- stream: {url: wss://a.example, custom_parameters: {a: ""}}'),
  ],
  'excluding-properties': [
    main('- play: {url: "say:a", urls: ["say:b"]}'),
    main('- play: {urls: ["say:b"]}'),
  ],
  'secret-in-document': [
    main('- stream: {url: wss://a.example, authorization_bearer_token: abc}'),
    main(
      '- stream: {url: wss://a.example, authorization_bearer_token: "%{request_response.token}"}',
    ),
  ],
  'secret-left-out': [
    main('- stream: {url: "wss://a.example?token=<secret-left-out>"}'),
    main('- stream: {url: "wss://a.example?token=%{vars.token}"}'),
  ],
  'url-has-credentials': [
    main('- stream: {url: "wss://me:secret@a.example"}'),
    main('- stream: {url: "wss://a.example/me:you@b"}'),
  ],
  'status-method-without-url': [
    main('- stream: {url: wss://a.example, status_url_method: GET}'),
    main('- stream: {url: wss://a.example, status_url_method: GET, status_url: https://a.example}'),
  ],
  'codec-unknown': [
    main('- stream: {url: wss://a.example, codec: PCMX}'),
    main('- stream: {url: wss://a.example, codec: pcmu}'),
  ],
  'stream-url-query': [
    main('- stream: {url: "wss://a.example/x?tier=gold&to=%{call.to}", name: a}'),
    main('- stream: {url: "wss://a.example/%{x ? 1 : 2}", custom_parameters: {tier: gold}}'),
  ],
  'switch-without-default': [
    main('- switch: {variable: x, case: {a: [hangup]}}'),
    main('- switch: {variable: x, case: {a: [hangup]}, default: []}'),
  ],
  'variable-in-braces': [
    main('- switch: {variable: "%{call.type}", case: {a: []}, default: []}'),
    main('- switch: {variable: call.type, case: {a: []}, default: []}'),
  ],
  'cond-unreachable': [
    main('- cond: [{when: "true", then: []}, {when: a, then: []}]'),
    main('- cond: [{else: []}, {when: a, then: []}, {when: b, then: []}]'),
  ],
  'condition-broken': [
    main('- cond: [{when: "call.type == \'sip", then: []}]'),
    main('- cond: [{when: "call.type == \'sip\'", then: []}]'),
  ],
  'condition-in-braces': [
    main('- cond: [{when: "%{call.type} == 1", then: []}]'),
    main('- cond: [{when: "call.type == 1", then: []}]'),
  ],
  'variable-broken': [
    main('- play: {url: "say:Hi %{call.from"}'),
    main('- play: {url: "say:Hi %{call.from}"}'),
  ],
  'expression-broken': [
    main('- play: {url: "say:Hi %{call.from = 1}"}'),
    main('- play: {url: "say:Hi %{call.from == 1}"}'),
  ],
  'expression-too-long': [
    main(`- play: {url: "say:%{call.from + '${'x'.repeat(1020)}'}"}`),
    main(`- play: {url: "say:%{call.from + '${'x'.repeat(1000)}'}"}`),
  ],
  'template-function-outside': [
    main('- play: {url: "say:%{lc:call.from}"}'),
    main(
      '- ai: {prompt: {text: "%{lc:args.city} @{separate 12}"}}',
      '- play: {url: "say:%{a ? call.from : call.to}"}',
    ),
  ],
  'length-looked-up': [
    main('- play: {url: "say:%{items.length} items"}'),
    main('- play: {url: "say:%{(items.length)} %{items.length + 1} %{length}"}'),
  ],
  'call-name-unknown': [
    main('- play: {url: "say:%{call.form}"}'),
    main('- play: {url: "say:%{call.from} %{vars.call.form} %{call.sip_data.sip_to_user}"}'),
  ],
  'params-joined': [
    main('- set: {sum: "%{params.a + params.b + 1}"}'),
    main('- set: {sum: "%{parseInt(params.a) + 1}", name: "%{params.a + \' \' + params.b}"}'),
  ],
  'phone-number': [
    main('- connect: {to: "+1 (555) 123-4567"}'),
    main('- connect: {to: "+15551234567"}'),
  ],
  'queue-without-after': [
    main('- connect: {to: "queue:support"}'),
    main('- connect: {to: "queue:support", transfer_after_bridge: "https://a.example"}'),
  ],
  'property-without-effect': [
    main('- connect: {to: "+15551234567", codec: PCMU}'),
    main(
      '- connect: {to: "stream:wss://a.example", codec: PCMU}',
      '- connect: {serial: [{to: "sip:a@b.example", username: a, password: "%{p}"}]}',
      '- connect: {to: "%{x}", codec: PCMU}',
    ),
  ],
  'wait-without-status-url': [
    main('- detect_machine: {wait: false}'),
    main('- detect_machine: {wait: false, status_url: https://a.example}', '- detect_machine'),
  ],
  'list-incomplete': [
    main('- ai_sidecar: {lang: en, direction: [remote-caller]}'),
    main('- ai_sidecar: {lang: en, direction: [local-caller, remote-caller]}'),
  ],
  'entry-missing': [
    main('- ai: {prompt: {text: Hi, contexts: {first: {steps: [{text: Ask}]}}}}'),
    main('- ai: {prompt: {text: Hi, contexts: {default: {steps: [{text: Ask}]}}}}'),
  ],
  'agent-stays-on': [
    agent('{SWML: {sections: {main: [{connect: {to: "+15551234567"}}]}}}'),
    agent('{SWML: {sections: {main: [{play: "say:Hi"}]}}}'),
  ],
  'number-lost-plus': [
    main('- connect: {to: +15551234567}'),
    main('- connect: {to: "+15551234567"}'),
  ],
  'number-lost-zero': [
    main('- send_digits: {digits: 0123}'),
    main('- send_digits: {digits: "0123"}'),
  ],
  'two-readings': [main('- set: {open: yes}'), main('- set: {open: "yes"}')],
  'other-platform': ['[{"action": "talk", "text": "Hi"}]', main('- set: {action: talk}')],
  'strange-character': [
    main('- play:', '\u00a0   url: "say:a"'),
    main('- play:', '    url: "say:a\u00a0b"'),
  ],
  'curly-quotes': [main('- play:', '    url: “say:a”'), main('- play:', '    url: say:“a”')],
  'nearly-json': [
    '{"version": "1.0.0",\n"sections": {"main": [{"hangup": {}},]}}',
    '{version: "1.0.0", "sections": {"main": [{"hangup": {}},]}}',
  ],
  'version-wrong': [
    'version: 1.0\nsections: {main: [hangup]}\n',
    'version: 1.0.0\nsections: {main: [hangup]}\n',
  ],
  'unknown-key': [
    'version: 1.0.0\nsections: {main: [hangup]}\nmain: []\n',
    'sections: {main: [hangup]}\n',
  ],
  'sections-missing': ['version: 1.0.0\nsections:\n', 'version: 1.0.0\nsections: {main: []}\n'],
  'main-missing': ['sections:\n  start:\n    - hangup\n', 'sections:\n  main:\n    - hangup\n'],
  'section-empty': ['sections:\n  main: []\n', 'sections:\n  main: [hangup]\n'],
  'unknown-section': [
    'sections:\n  main:\n    - execute: {dest: voicemal}\n  voicemail:\n    - record: {}\n',
    'sections:\n  main:\n    - execute: {dest: voicemail}\n    - execute: {dest: https://a.example}\n    - execute: {dest: "%{x}"}\n  voicemail:\n    - record: {}\n',
  ],
  'section-unused': [
    'sections:\n  main: [hangup]\n  other:\n    - hangup\n',
    'sections:\n  main:\n    - transfer: {dest: other}\n  other:\n    - hangup\n',
  ],
  'unknown-label': [
    main('- label: again', '- goto: {label: agin, max: 2}'),
    main('- label: again', '- goto: {label: again, max: 2}'),
  ],
  'label-in-other-section': [
    'sections:\n  main:\n    - execute: {dest: s}\n    - goto: {label: a, max: 1}\n  s:\n    - label: a\n',
    'sections:\n  main:\n    - execute: {dest: s}\n  s:\n    - label: a\n    - goto: {label: a, max: 1}\n',
  ],
  'label-twice': [
    main('- label: a', '- goto: {label: a, max: 1}', '- label: a'),
    main('- label: a', '- goto: {label: a, max: 1}', '- label: b'),
  ],
  'label-unused': [main('- label: a'), main('- label: a', '- goto: {label: a, max: 1}')],
  unreachable: [
    main('- hangup', '- play: say:Hi'),
    main('- cond: [{when: a, then: [hangup]}]', '- play: say:Hi'),
  ],
  'section-runs-itself': [
    'sections:\n  main:\n    - cond: [{when: a, then: [{execute: main}]}]\n',
    'sections:\n  main:\n    - execute: s\n    - execute: s\n  s: [hangup]\n',
  ],
  'transfer-circle': [
    'sections:\n  main:\n    - transfer: s\n  s:\n    - transfer: main\n',
    'sections:\n  main:\n    - transfer: s\n  s:\n    - sleep: 1\n',
  ],
  'transfer-chain': [chain(33), chain(32)],
  'variable-unset': [
    main('- set: {attempts: 0}', '- play: {url: "say:%{vars.attemps}"}'),
    main(
      '- set: {attempts: 0}',
      '- play: {url: "say:%{vars.attempts} %{attemps} %{envs.a} %{call.from}"}',
    ),
  ],
  'variable-set-later': [
    main('- play: {url: "say:%{vars.x}"}', '- set: {x: 1}'),
    main(
      '- label: a',
      '- play: {url: "say:%{vars.x}"}',
      '- set: {x: 1}',
      '- goto: {label: a, max: 1}',
    ),
  ],
  'control-id-twice': [
    main(
      '- stream: {url: wss://a.example, control_id: a}',
      '- stream: {url: wss://a.example, control_id: a}',
      '- sleep: 1',
    ),
    main(
      '- stream: {url: wss://a.example, control_id: a}',
      '- stop_stream: {control_id: a}',
      '- stream: {url: wss://a.example, control_id: a}',
      '- sleep: 1',
    ),
  ],
  'stop-unknown-id': [
    main(
      '- stream: {url: wss://a.example, control_id: rec}',
      '- sleep: 1',
      '- stop_stream: {control_id: rek}',
    ),
    main(
      '- stream: {url: wss://a.example, control_id: rec}',
      '- sleep: 1',
      '- stop_stream: {control_id: "%{x}"}',
    ),
  ],
  'stop-never-live': [
    main(
      '- stop_stream: {control_id: a}',
      '- stream: {url: wss://a.example, control_id: a}',
      '- sleep: 1',
    ),
    main(
      '- cond: [{when: x, then: [{stream: {url: wss://a.example, control_id: a}}]}]',
      '- sleep: 1',
      '- stop_stream: {control_id: a}',
    ),
  ],
  'stop-nothing-live': [
    main('- stop_stream: {}', '- stream: {url: wss://a.example}', '- sleep: 1'),
    main('- stop_stream: {}'),
  ],
  'started-again': [
    main(
      '- label: a',
      '- stream: {url: wss://a.example}',
      '- sleep: 1',
      '- goto: {label: a, max: 3}',
    ),
    main(
      '- label: a',
      '- stream: {url: wss://a.example}',
      '- sleep: 1',
      '- stop_stream',
      '- goto: {label: a, max: 3}',
    ),
  ],
  'busy-after-answer': [
    main('- answer', '- cond: [{when: a, then: [{hangup: {reason: busy}}]}]'),
    main('- cond: [{when: a, then: [{hangup: {reason: busy}}]}]', '- answer', '- hangup'),
  ],
  'already-running': [
    main('- transcribe: {}', '- sleep: 1', '- transcribe: {}'),
    main('- transcribe: {}', '- sleep: 1', '- transcribe_stop: {}', '- transcribe: {}'),
  ],
  'nothing-lasts': [
    main('- answer', '- stream: {url: wss://a.example}', '- set: {a: b}'),
    main(
      '- answer',
      '- stream: {url: wss://a.example}',
      '- cond: [{when: a, then: [{play: say:Hi}]}]',
    ),
  ],
}

/** An agent whose function answers with this action. */
function agent(action: string): string {
  const answer = `{response: Ok, action: [${action}]}`
  const one = `{function: f, description: Helps, data_map: {output: ${answer}}}`
  return main(`- ai: {prompt: {text: Hi}, SWAIG: {functions: [${one}]}}`)
}

/** A document whose main section has these lines. */
function main(...lines: string[]): string {
  return `version: 1.0.0\nsections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`
}

/** A document of sections each of which goes to the next. */
function chain(transfers: number): string {
  const names = ['main', ...Array.from({ length: transfers }, (_, index) => `s${index + 1}`)]
  const sections = names.map((name, index) => {
    const next = names[index + 1]
    return `  ${name}:\n    - ${next === undefined ? 'hangup: {}' : `transfer: {dest: ${next}}`}\n`
  })
  return `version: 1.0.0\nsections:\n${sections.join('')}`
}
