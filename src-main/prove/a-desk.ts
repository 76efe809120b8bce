import { createListen } from '../api-service/listen.js'
import { createWorkService } from '../domain/long-work/work-service.js'
import { openDesk } from '../open-desk.js'
import { shellAnswers } from '../testing/shell-answers.js'

const nothing = () => Promise.resolve(null)
const announce = () => undefined

/** The desk on a store as the application opens it, also where it is refused; what is a defect is thrown. */
export function aDesk(storePath: string, chosenFile: () => string | undefined = () => undefined) {
  const work = createWorkService({ announce })
  return openDesk({
    storePath,
    own: { ...shellAnswers(), work },
    announce,
    runWork: work.run,
    dialogs: {
      saveFile: nothing,
      chooseFolder: nothing,
      openFile: () => Promise.resolve(chosenFile() ?? null),
    },
    listen: createListen(),
    logDefect(_what, error) {
      throw error
    },
    logRefusal: () => undefined,
  })
}
