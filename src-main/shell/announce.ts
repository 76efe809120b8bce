import { BrowserWindow, webContents } from 'electron'
import { channelName, type WindowId } from '../../src-preload/contract/call.js'
import type { HelpTopic } from '../../src-preload/contract/application.js'
import type { AnnounceToWindows } from '../../src-preload/contract/contract.js'

export const announceToWindows: AnnounceToWindows = (room, name, payload) => {
  for (const window of BrowserWindow.getAllWindows())
    window.webContents.send(channelName(room, name), payload)
}

export const askToClose = (window: WindowId) =>
  webContents.fromId(window)?.send(channelName('application', 'closeRequested'), null)

export const windowInFront = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]

/** The window in front keeps what was just typed, and then locks. */
export const askToLock = () =>
  windowInFront()?.webContents.send(channelName('session', 'lockRequested'), null)

export const askToHelp = (topic: HelpTopic) =>
  windowInFront()?.webContents.send(channelName('application', 'helpRequested'), topic)
