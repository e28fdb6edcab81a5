import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client'

/** How the tus client asks where there is no XMLHttpRequest: in a worker of the browser. */
export const fetchStack: HttpStack = {
  getName: () => 'fetch',
  createRequest: (method, url) => requestOf(method, url),
}

function requestOf(method: string, url: string): HttpRequest {
  const headers = new Headers()
  const giveUp = new AbortController()
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => headers.set(name, value),
    getHeader: (name) => headers.get(name) ?? undefined,
    // How far a body is, fetch does not say, and nobody looks on.
    setProgressHandler: () => undefined,
    async send(body: Blob | null) {
      const response = await fetch(url, { method, headers, signal: giveUp.signal, ...(body && { body }) })
      return answerOf(response, await response.text())
    },
    async abort() {
      giveUp.abort()
    },
    getUnderlyingObject: () => null,
  }
}

const answerOf = (response: Response, text: string): HttpResponse => ({
  getStatus: () => response.status,
  getHeader: (name) => response.headers.get(name) ?? undefined,
  getBody: () => text,
  getUnderlyingObject: () => response,
})
