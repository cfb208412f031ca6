"""Receives SignalWire audio streams: checks the bearer token, prints events, writes each side of a call to a WAV file,
and answers the status callbacks.

    pip install websockets
    STREAM_TOKEN=secret python server.py

PORT (8080, streams), STATUS_PORT (8081, status callbacks), HOST (127.0.0.1) and RECORDINGS (./recordings) can be set
the same way. Any path takes a stream; POST or GET on the status port takes the status callbacks.
"""

import asyncio
import base64
import hmac
import http
import json
import os
import re
import struct
import threading
import wave
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed

HOST = os.environ.get("HOST", "127.0.0.1")
PORT = int(os.environ.get("PORT", "8080"))
STATUS_PORT = int(os.environ.get("STATUS_PORT", "8081"))
RECORDINGS = Path(os.environ.get("RECORDINGS", "recordings"))
TOKEN = os.environ.get("STREAM_TOKEN", "")


def say(*words):
    print(*words, flush=True)


def check_token(connection, request):
    """Refuses the WebSocket connection unless it carries the token; compares in constant time."""
    given = request.headers.get("Authorization", "")
    if TOKEN and not hmac.compare_digest(given.encode(), f"Bearer {TOKEN}".encode()):
        say("refused: wrong or missing bearer token")
        return connection.respond(http.HTTPStatus.UNAUTHORIZED, "Unauthorized\n")
    return None


async def receive_stream(socket):
    """One connection is one stream of one call."""
    stream = "stream"
    audio = {"encoding": "audio/x-mulaw", "sampleRate": 8000}
    files = {}  # one per track: "inbound" (the caller) and "outbound" (our side)

    def receive(message):
        nonlocal stream, audio
        event = message["event"]
        if event == "start":
            stream = file_name(message["start"]["streamSid"])
            audio = message["start"]["mediaFormat"]
            say("start", json.dumps(message["start"]))
        elif event == "media":
            track = file_name(message["media"]["track"])
            if track not in files:
                path = RECORDINGS / f"{stream}-{track}.wav"
                files[track] = create_wav(path, int(audio["sampleRate"]))
                say("writing", path)
            sound = base64.b64decode(message["media"]["payload"])
            # L16 is taken as it comes; if it sounds like noise, its bytes need swapping.
            mulaw = audio["encoding"] == "audio/x-mulaw"
            files[track].writeframes(decode_mulaw(sound) if mulaw else sound)
        else:
            say(event, json.dumps(message))

    try:
        async for data in socket:
            try:
                receive(json.loads(data))
            except (KeyError, TypeError, ValueError, struct.error, wave.Error) as error:
                # One message that isn't as expected doesn't end the stream.
                say("error: not a message as expected:", repr(error))
    except ConnectionClosed as error:
        say("error: the connection broke:", error)
    finally:
        for file in files.values():
            file.close()
        say("closed", stream)


class Status(BaseHTTPRequestHandler):
    """The status callbacks: calling.call.stream with the state "streaming" or "finished"."""

    def do_POST(self):
        length = min(int(self.headers.get("Content-Length") or 0), 64 * 1024)
        say("status", self.rfile.read(length).decode("utf-8", "replace"))
        self.send_response(204)
        self.end_headers()

    def do_GET(self):
        say("status", self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def file_name(text):
    """What comes over the network may not choose a folder."""
    return re.sub(r"[^\w-]", "_", str(text), flags=re.ASCII)[:80]


def mulaw_sample(byte):
    """Mu-law (8 bits, ITU-T G.711) to PCM (16 bits)."""
    bits = ~byte & 0xFF
    size = ((((bits & 0x0F) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84
    return -size if bits & 0x80 else size


MULAW = [struct.pack("<h", mulaw_sample(byte)) for byte in range(256)]


def decode_mulaw(sound):
    return b"".join(MULAW[byte] for byte in sound)


def create_wav(path, sample_rate):
    file = wave.open(str(path), "wb")
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate(sample_rate)
    return file


async def main():
    RECORDINGS.mkdir(parents=True, exist_ok=True)
    if not TOKEN:
        say("STREAM_TOKEN is not set: anyone may send a stream.")
    status = ThreadingHTTPServer((HOST, STATUS_PORT), Status)
    threading.Thread(target=status.serve_forever, daemon=True).start()
    async with serve(
        receive_stream, HOST, PORT, process_request=check_token, max_size=1024 * 1024
    ) as server:
        port = server.sockets[0].getsockname()[1]
        say(f"listening on http://{HOST}:{port}, status on http://{HOST}:{status.server_port}")
        await server.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
