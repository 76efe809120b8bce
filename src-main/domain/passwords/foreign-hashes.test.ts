import { describe, expect, it } from 'vitest'
import { apr1 } from './apr1.js'
import { hashWith } from './argon2id.js'
import { isBeyondReason, kindOfHash, verifyStored } from './foreign-hashes.js'

const long = 'x'.repeat(80)

// Written by htpasswd 2.4.71 (-B -C 4, -m, -s) and `openssl passwd -apr1`.
const vectors = [
  ['secret', 'bcrypt', '$2y$04$mukOG2VYvMeMWjQOd/S4.O/D7TchoWP6Kim0Gl00qixdM3H0PU8Cu'],
  ['pässwörd', 'bcrypt', '$2y$04$DhfALRO2tVKg/pKAq8D6eO1ycxxWu2jalZ7jr5B57yJuYajXDrkjy'],
  [long, 'bcrypt', '$2y$04$WEb5DvMwuu2vKbPN6t.7v.w26CtLyFcmgXJueR.25Gt3iN9.xV0RC'],
  ['', 'bcrypt', '$2y$04$41s5EAWdEnsR/WKJRaxfTejLLqMlU0FqGm/ocejpomzRyIO1DRuMC'],
  ['secret', 'apr1', '$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/'],
  ['pässwörd', 'apr1', '$apr1$abcdefgh$030j6I3f1zNCF9tihqdd11'],
  [long, 'apr1', '$apr1$abcdefgh$nk96BIOCG3j3HYhc1Mvi21'],
  ['a', 'apr1', '$apr1$FdThNFuo$r/wb3EtWyofxnoInUoUqJ0'],
  ['', 'apr1', '$apr1$Cl0moqN/$rePO6q8XXER6KQagvWDua/'],
  ['short salt', 'apr1', '$apr1$ab$0iE1Uw5jyIcuhGRkN3tEJ.'],
  ['secret', 'sha1', '{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ='],
  ['pässwörd', 'sha1', '{SHA}9Rfd8dMqES/xrVXGbRsSyzjn6Pc='],
] as const

describe('hashes of htpasswd', () => {
  it.each(vectors)('%j is verified against %s', async (password, kind, hash) => {
    expect(kindOfHash(hash)).toBe(kind)
    expect(await verifyStored(hash, password)).toBe(true)
    expect(await verifyStored(hash, `${password}?`)).toBe(kind === 'bcrypt' && password === long)
  })

  it('of bcrypt are verified under each of its names', async () => {
    const [, , hash] = vectors[0]
    for (const name of ['$2a$', '$2b$', '$2y$']) {
      expect(await verifyStored(hash.replace('$2y$', name), 'secret')).toBe(true)
    }
  })

  it('of apr1 are made as others make them', () => {
    expect(apr1('secret', 'abcdefgh')).toBe(vectors[4][2])
  })

  it('are no others: crypt, SHA-crypt and plain text are told apart from them', () => {
    const others = [
      'kUOVI5QyOgbaM',
      '$5$SusqhI2prvaGqyPL$Om020NPozb98',
      'secret',
      '',
      '$1$abcdefgh$x',
      '{SSHA}x',
    ]

    expect(others.map(kindOfHash)).toEqual(others.map(() => undefined))
  })
})

describe('hashes of Argon2id from elsewhere', () => {
  it('are verified at the cost they were made at', async () => {
    const hash = await hashWith({ memoryCost: 1024, timeCost: 1, parallelism: 1 })('secret')

    expect(kindOfHash(hash)).toBe('argon2id')
    expect(await verifyStored(hash, 'secret')).toBe(true)
  })

  it('are refused where they would take too long, or cannot be verified', () => {
    const of = (cost: string) => `$argon2id$v=19$${cost}$c29tZXNhbHRzYWx0$aW1hZ2luZWRoYXNoaW1hZ2luZWRoYXNo`

    expect(isBeyondReason(of('m=19456,t=2,p=1'))).toBe(false)
    for (const cost of [
      'm=4194304,t=2,p=1',
      'm=19456,t=99,p=1',
      'm=65536,t=2,p=255',
      'm=8,t=2,p=4',
      'm=64,t=0,p=1',
    ])
      expect(isBeyondReason(of(cost))).toBe(true)
  })

  it('and so are those of bcrypt beyond a cost of 14', () => {
    const at = (cost: string) => vectors[0][2].replace('$04$', `$${cost}$`)

    expect(['04', '14'].map((cost) => isBeyondReason(at(cost)))).toEqual([false, false])
    expect(['03', '15', '31'].map((cost) => isBeyondReason(at(cost)))).toEqual([true, true, true])
  })
})
