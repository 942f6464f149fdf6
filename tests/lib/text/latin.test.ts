import { expect, it } from 'vitest'
import { RU } from '../../../lib/language/ru.ts'
import { toLatin } from '../../../lib/text/latin.ts'

it.each([
  ['Тимур Ержанов', 'Timur Yerzhanov'],
  ['Досым Сатпаев', 'Dosym Satpayev'],
  ['Анна-Мария Щербакова', 'Anna-Mariya Shcherbakova'],
  ['Сергей Донских', 'Sergey Donskikh'],
  ['фонд NetBlocks', 'Fond NetBlocks'],
])('%s is written %s', (name, latin) => expect(toLatin(name, RU.latin ?? {})).toBe(latin))
