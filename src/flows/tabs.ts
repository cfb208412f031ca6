/** How tabs of one browser talk about who writes a flow. */
export type Tabs = {
  /** Asks whoever writes the flow to save and let go; resolves when that is done, or after a second without answer. */
  ask: (flowId: string) => Promise<void>
  /** The handler saves, lets go and returns true, if the flow is this tab's. Returns how to stop. */
  listen: (handler: (flowId: string) => Promise<boolean>) => () => void
}

type Message = { wanted: string } | { released: string }

/** Over a BroadcastChannel; where there is none, or it isn't allowed, nobody answers. */
export function createTabs(channelName = 'wireline-flows', patience = 1000): Tabs {
  const openChannel = (): BroadcastChannel | undefined => {
    try {
      return new BroadcastChannel(channelName)
    } catch {
      return undefined
    }
  }
  return {
    async ask(flowId) {
      const channel = openChannel()
      if (!channel) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience)
        channel.onmessage = ({ data }: MessageEvent<Message>) => {
          if (!('released' in data) || data.released !== flowId) return
          clearTimeout(timer)
          resolve()
        }
        channel.postMessage({ wanted: flowId } satisfies Message)
      }).finally(() => channel.close())
    },
    listen(handler) {
      const channel = openChannel()
      if (!channel) return () => {}
      channel.onmessage = async ({ data }: MessageEvent<Message>) => {
        if (!('wanted' in data) || !(await handler(data.wanted))) return
        channel.postMessage({ released: data.wanted } satisfies Message)
      }
      return () => channel.close()
    },
  }
}
