// Receives SignalWire audio streams: checks the bearer token, prints events, writes each side of a call to a WAV file,
// and answers the status callbacks.
//
//   npm install ws
//   STREAM_TOKEN=secret node server.mjs
//
// PORT (8080), HOST (127.0.0.1) and RECORDINGS (./recordings) can be set the same way.
// Any path takes a stream; POST or GET /status takes the status callbacks.

import { createHash, timingSafeEqual } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { WebSocketServer } from 'ws'

const { PORT = '8080', HOST = '127.0.0.1', RECORDINGS = 'recordings', STREAM_TOKEN } = process.env
mkdirSync(RECORDINGS, { recursive: true })
if (!STREAM_TOKEN) console.warn('STREAM_TOKEN is not set: anyone may send a stream.')

const server = createServer(answerStatus)
const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 })

server.on('upgrade', (request, socket, head) => {
  socket.on('error', () => socket.destroy())
  if (!mayStream(request.headers.authorization)) {
    console.log('refused: wrong or missing bearer token')
    socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
    return
  }
  sockets.handleUpgrade(request, socket, head, receiveStream)
})
server.listen(Number(PORT), HOST, () => {
  console.log(`listening on http://${HOST}:${server.address().port}`)
})

/** One connection is one stream of one call. */
function receiveStream(socket) {
  let stream = 'stream'
  let format = { encoding: 'audio/x-mulaw', sampleRate: 8000 }
  const files = new Map() // one per track: 'inbound' (the caller) and 'outbound' (our side)

  const receive = (message) => {
    if (message.event === 'start') {
      stream = fileName(message.start.streamSid)
      format = message.start.mediaFormat
      console.log('start', JSON.stringify(message.start))
    } else if (message.event === 'media') {
      const track = fileName(message.media.track)
      if (!files.has(track)) {
        const path = join(RECORDINGS, `${stream}-${track}.wav`)
        files.set(track, createWav(path, format.sampleRate))
        console.log('writing', path)
      }
      const bytes = Buffer.from(message.media.payload, 'base64')
      // L16 is taken as it comes; if it sounds like noise, its bytes need swapping: bytes.swap16().
      files.get(track).write(format.encoding === 'audio/x-mulaw' ? decodeMulaw(bytes) : bytes)
    } else {
      console.log(message.event, JSON.stringify(message))
    }
  }

  socket.on('message', (data) => {
    try {
      receive(JSON.parse(data.toString()))
    } catch (error) {
      console.log('error: not a message as expected:', error.message)
    }
  })
  socket.on('error', (error) => console.log('error', error.message))
  socket.on('close', () => {
    for (const file of files.values()) file.close()
    console.log('closed', stream)
  })
}

/** The status callbacks: `calling.call.stream` with the state `streaming` or `finished`. */
function answerStatus(request, response) {
  const [path, query = ''] = request.url.split('?')
  if (path !== '/status') return response.writeHead(404).end()
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part) => {
    body += part
    if (body.length > 64 * 1024) request.destroy()
  })
  request.on('end', () => {
    console.log('status', body || query)
    response.writeHead(204).end()
  })
}

/** Compares in constant time, so that the token cannot be guessed letter by letter. */
function mayStream(authorization = '') {
  if (!STREAM_TOKEN) return true
  const hash = (text) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(authorization), hash(`Bearer ${STREAM_TOKEN}`))
}

/** What comes over the network may not choose a folder. */
function fileName(text) {
  return String(text)
    .replace(/[^\w-]/g, '_')
    .slice(0, 80)
}

/** Mu-law (8 bits a sample, ITU-T G.711) to PCM (16 bits, little-endian). */
function decodeMulaw(bytes) {
  const samples = Buffer.alloc(bytes.length * 2)
  bytes.forEach((byte, index) => {
    const bits = ~byte & 0xff
    const size = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84
    samples.writeInt16LE(bits & 0x80 ? -size : size, index * 2)
  })
  return samples
}

/** A mono WAV file of 16-bit samples. Its header is kept right after every write, so that nothing is lost in a crash. */
function createWav(path, sampleRate) {
  if (!(sampleRate > 0 && sampleRate < 1e6)) throw new Error(`no sample rate: ${sampleRate}`)
  const file = openSync(path, 'w')
  let length = 0
  const writeHeader = () => {
    const header = Buffer.alloc(44)
    header.write('RIFF', 0)
    header.writeUInt32LE(36 + length, 4)
    header.write('WAVEfmt ', 8)
    header.writeUInt32LE(16, 16) // size of the format part
    header.writeUInt16LE(1, 20) // PCM
    header.writeUInt16LE(1, 22) // one channel
    header.writeUInt32LE(sampleRate, 24)
    header.writeUInt32LE(sampleRate * 2, 28) // bytes a second
    header.writeUInt16LE(2, 32) // bytes a sample
    header.writeUInt16LE(16, 34) // bits a sample
    header.write('data', 36)
    header.writeUInt32LE(length, 40)
    writeSync(file, header, 0, 44, 0)
  }
  writeHeader()
  return {
    write: (samples) => {
      writeSync(file, samples, 0, samples.length, 44 + length)
      length += samples.length
      writeHeader()
    },
    close: () => closeSync(file),
  }
}
