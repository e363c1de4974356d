// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, onSandbox, SANDBOX_ONLY, test } from './support'

const TYPES = join(import.meta.dirname, '../src/api/types.ts')

/** The type that stands for the answer of each command, and what of it is the page's own. */
const ANSWERS: Record<string, string> = {
  listBackupRepositories: 'BackupRepository',
  updateBackupRepository: 'BackupRepository',
  validateBackupMountOptions: 'MountOptionsValidation',
  listHostsBackupStatus: 'HostBackupStatus',
  releaseHostBackups: 'HostBackupRelease'
}

/** The members of the interfaces of types.ts, inherited ones included. */
function members (): Map<string, string[]> {
  const source = ts.createSourceFile(TYPES, readFileSync(TYPES, 'utf8'), ts.ScriptTarget.ES2022, true)
  const found = new Map<string, string[]>()
  source.forEachChild(node => {
    if (ts.isInterfaceDeclaration(node)) {
      const inherited = (node.heritageClauses ?? []).flatMap(clause => clause.types.flatMap(type => found.get(type.getText()) ?? []))
      found.set(node.name.text, [...inherited, ...node.members.map(member => member.name?.getText() ?? '')])
    }
  })
  return found
}

interface ApiField { name: string, response?: ApiField[] }

test('each field that the pages read is one that the server documents', async ({ plugin }) => {
  test.skip(!onSandbox, SANDBOX_ONLY)
  await plugin.open()
  const types = members()
  for (const [command, type] of Object.entries(ANSWERS)) {
    const { api } = await plugin.call('listApis', { name: command }) as { api: { response: ApiField[] }[] }
    const documented = api[0]!.response
    expect(types.get(type)!.filter(name => !documented.some(field => field.name === name)), command).toEqual([])
    for (const [field, nested] of [['warnings', 'Finding'], ['runningbackups', 'RunningBackup'], ['released', 'ReleasedBackup']] as const) {
      const inner = documented.find(one => one.name === field)?.response
      if (inner !== undefined) {
        expect(types.get(nested)!.filter(name => !inner.some(one => one.name === name)), `${command} ${field}`).toEqual([])
      }
    }
  }
})
