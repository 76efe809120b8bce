import { shellUnescape } from './shell-unescape.js'

/** A word of a shell command; undefined where only a shell could tell what it is. */
export type ShellWord = string | undefined

const piece = new RegExp(
  [
    String.raw`(?<continued>\\\r?\n)`,
    String.raw`(?<end>[\n;&|()])`,
    String.raw`(?<blank>[ \t\r<>]+)`,
    String.raw`(?<comment>(?<!\S)#[^\n]*)`,
    String.raw`\$'(?<ansi>(?:[^'\\]|\\[^])*)'`,
    String.raw`'(?<single>[^']*)'`,
    String.raw`\$?"(?<double>(?:[^"\\]|\\[^])*)"`,
    String.raw`\\(?<escaped>[^])`,
    String.raw`\$(?:(?<variable>[A-Za-z_]\w*)|\{(?<braced>[A-Za-z_]\w*)\})`,
    '(?<told>\\$[({\\d@*#?!-]|[`\'"])',
    '(?<plain>[^\\s;&|()<>\'"\\\\$`]+|[^])',
  ].join('|'),
  'gy',
)
const insideDouble = /\\(\r?\n|["\\$`])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|(\$[({\d@*#?!-]|`)/g
const assignment = /^([A-Za-z_]\w*)=([^]*)$/

/** The words of each command, as a POSIX shell or Bash would part and unquote them; runs nothing, reads no environment. */
export function shellCommands(text: string): ShellWord[][] {
  const commands: ShellWord[][] = []
  const variables = new Map<string, ShellWord>()
  let words: ShellWord[] = []
  let word: { text: ShellWord } | undefined

  function add(part: ShellWord) {
    const before = word ? word.text : ''
    word = { text: before === undefined || part === undefined ? undefined : before + part }
  }

  function endWord() {
    if (word) words.push(word.text)
    word = undefined
  }

  function endCommand() {
    endWord()
    if (words.length > 0) commands.push(words)
    assign(words)
    words = []
  }

  /** `NAME=value` and `export NAME=value`; before a command it is that command's alone. */
  function assign([first, ...others]: ShellWord[]) {
    const found = [...(first === 'export' ? [] : [first]), ...others].map((one) => one?.match(assignment))
    if (!found.every(Boolean)) return
    for (const match of found) if (match?.[1]) variables.set(match[1], match[2])
  }

  function expand(text: string): ShellWord {
    let known = true
    const expanded = text.replace(insideDouble, (whole, escaped?: string, name?: string, braced?: string) => {
      if (escaped !== undefined) return escaped.endsWith('\n') ? '' : escaped
      const value = variables.get(name ?? braced ?? '')
      known &&= value !== undefined
      return value ?? whole
    })
    return known ? expanded : undefined
  }

  for (const { groups = {} } of text.matchAll(piece)) {
    const { continued, end, blank, comment, ansi, single, double, escaped, variable, braced, told, plain } =
      groups
    if (continued ?? comment) continue
    if (end) endCommand()
    else if (blank) endWord()
    else if (ansi !== undefined) add(shellUnescape(ansi))
    else if (double !== undefined) add(expand(double))
    else if (variable ?? braced) add(variables.get(variable ?? braced ?? ''))
    else if (told) add(undefined)
    else add(single ?? escaped ?? plain)
  }
  endCommand()
  return commands
}
