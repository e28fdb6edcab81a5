import { createServer } from 'node:http'

/** The physical limit: a bare node:http response of a credential's size. */
const body = Buffer.from(JSON.stringify({ text: 'x'.repeat(5000) }))
createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
  response.end(body)
}).listen(Number(process.env.PORT), () => process.stdout.write(`Laurel is at http://localhost:${process.env.PORT}\n`))
