import session from './session.json' with { type: 'json' }
import ui from './ui.json' with { type: 'json' }

export default { ...session, ...ui }
