import './api.js'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { createApp } from 'vue'
import App from './App.vue'
import { loadSession } from './session.js'

await loadSession()
window.api.session.changed(() => void loadSession())
createApp(App).mount('#app')
