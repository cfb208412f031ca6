import { commentText } from './commentText.ts'
import type { ExportKind } from './exportKind.ts'
import { rewriteJson } from './rewriteJson.ts'

/**
 * A server in one file, for Python alone. JSON never has three quotes in a row nor ends in a backslash, and so stands
 * between Python's as it is.
 */
export const pythonServer = {
  id: 'python-server',
  title: 'Python server',
  gives: 'A small server that answers SignalWire with this flow. It needs nothing but Python.',
  ending: 'server.py',
  from: 'json',
  write: ({ name, json }) => `# Answers SignalWire with the flow: ${commentText(name)}
#
#   PORT=8080 python3 server.py
#
# PORT (8080) and HOST (127.0.0.1) can be set. Put it where SignalWire can reach it; everybody who knows its address
# can read the flow.

import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = os.environ.get("HOST", "127.0.0.1")
PORT = int(os.environ.get("PORT", "8080"))

FLOW = r"""
${rewriteJson(json, { indent: 2 })}
"""


def swml_for(request):
    """The SWML for a request. "call" describes the call, where there is one: call["from"] is who calls."""
    call = request.get("call")
    if call:
        print("call", json.dumps(call), flush=True)
    # Another flow can be returned here for some of them.
    return FLOW


def read(body):
    """SignalWire posts JSON with "call", "vars", "envs" and "params"; anything else is read as nothing."""
    try:
        request = json.loads(body)
    except ValueError:
        return {}
    return request if isinstance(request, dict) else {}


class Answer(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        swml = swml_for(read(body)).strip().encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(swml)))
        self.end_headers()
        self.wfile.write(swml)

    do_GET = do_POST


server = ThreadingHTTPServer((HOST, PORT), Answer)
print(f"listening on http://{HOST}:{server.server_port}", flush=True)
server.serve_forever()
`,
} as const satisfies ExportKind
