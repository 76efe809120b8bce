import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { type Channel, channelName } from './contract/call.js'

/** Put here at build time from the contract, so that this script carries no schemas. */
declare const CHANNELS: Channel[]

/** Answers with a JSON text: what crosses as objects is copied one property after the other, twice. */
const caller = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input)

const subscriber = (channel: string) => (listener: (payload: unknown) => void) => {
  const receive = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
  ipcRenderer.on(channel, receive)
  return () => void ipcRenderer.removeListener(channel, receive)
}

const bridge: Record<Channel['kind'], Record<string, Record<string, unknown>>> = { call: {}, event: {} }
for (const { room, name, kind } of CHANNELS) {
  const channel = channelName(room, name)
  ;(bridge[kind][room] ??= {})[name] = kind === 'call' ? caller(channel) : subscriber(channel)
}

contextBridge.exposeInMainWorld('bridge', bridge)
