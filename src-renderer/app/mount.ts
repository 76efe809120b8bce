import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n } from '../lib/language.js'
import { followLanguage } from '../lib/language-choice.js'
import App from './App.vue'
import { createAppRouter } from './router.js'
import { loadSession } from './session.js'

await Promise.all([loadSession(), followLanguage()])
window.api.session.changed(() => void loadSession())
createApp(App).use(i18n).use(createPinia()).use(createAppRouter()).mount('#app')
