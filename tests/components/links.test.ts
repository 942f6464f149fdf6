import { expect, test } from 'vitest'
import { passageLink, webLink } from '../../components/links.ts'

test.each([
  ['a web address stays', 'https://exemple.test/a', 'https://exemple.test/a'],
  ['a script is no link', 'javascript:alert(1)', null],
  ['data is no link', 'data:text/html,x', null],
  ['a file is no link', 'file:///etc/passwd', null],
  ['what is no address is no link', 'exemple', null],
  ['no address is no link', null, null],
])('%s', (_, address, link) => {
  expect(webLink(address)).toBe(link)
})

test.each([
  [
    'the passage follows the address',
    'https://e.test/a',
    ['dix-huit morts', 'la ville'],
    'https://e.test/a#:~:text=dix%2Dhuit%20morts,la%20ville',
  ],
  [
    'a fragment of the address gives way',
    'https://e.test/a#top',
    ['un', 'deux'],
    'https://e.test/a#:~:text=un,deux',
  ],
  [
    'commas and ampersands are not syntax',
    'https://e.test/a',
    ['a, b', 'c&d'],
    'https://e.test/a#:~:text=a%2C%20b,c%26d',
  ],
  [
    'one and the same end is given once',
    'https://e.test/a',
    ['seize', 'seize'],
    'https://e.test/a#:~:text=seize',
  ],
  ['no address, no link', null, ['un', 'deux'], null],
] as const)('%s', (_, address, passage, link) => {
  expect(passageLink(address, passage)).toBe(link)
})
