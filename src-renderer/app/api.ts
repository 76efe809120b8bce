import { apiOfBridge } from '../lib/api-of-bridge.js'

// Imported before everything else, so that whatever asks the main process finds it.
Object.defineProperty(window, 'api', { value: apiOfBridge(window.bridge) })
