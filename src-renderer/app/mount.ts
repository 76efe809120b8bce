import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter } from './router.js'
import { loadSession } from './session.js'

await loadSession()
window.api.session.changed(() => void loadSession())
createApp(App).use(createPinia()).use(createAppRouter()).mount('#app')
