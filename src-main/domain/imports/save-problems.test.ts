import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { anImportingApp, lines } from '../../testing/an-import.js'

it('problems are saved with their codes, in the words of the window, and safe against formulas', async () => {
  const { app, chosen, look } = await anImportingApp()
  const { id } = await look(lines('Name,E-mail', 'A,a@example.com', 'B,a@example.com', 'C,=nowhere', 'D,'))
  const words = { 'twice-in-file': 'Wie in Zeile {value}.', 'not-an-address': 'Keine "Adresse".' }

  await app.imports.saveProblems({ id, words })

  expect(readFileSync(chosen.saved, 'utf8').split('\r\n')).toEqual([
    'line,column,code,problem,value',
    '3,"E-mail","twice-in-file","Wie in Zeile 2.","2"',
    '4,"E-mail","not-an-address","Keine ""Adresse"".","\'=nowhere"',
    '5,"E-mail","required",,',
    '',
  ])
})
