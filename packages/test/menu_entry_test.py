# SPDX-License-Identifier: Apache-2.0
"""menu-entry: what it makes of an operator's config.json, byte for byte.  python3 menu_entry_test.py"""
import importlib.machinery
import importlib.util
import io
import json
import os
import random
import sys
import tempfile
import unittest
from contextlib import redirect_stderr

TOOL = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                    '../src/management/root/usr/lib/nas-backup-guard-management/menu-entry')
sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader('menu_entry', TOOL)
tool = importlib.util.module_from_spec(importlib.util.spec_from_loader('menu_entry', loader))
loader.exec_module(tool)

CLOUDSTACK = b'''{
  "apiBase": "/client/api",
  "docBase": "http://docs.cloudstack.apache.org/en/latest",
  "theme": {
    "@primary-color": "#1890ff"
  },
  "plugins": [],
  "apidocs": true
}
'''


class MenuEntryTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.file = os.path.join(self.folder, 'config.json')

    def write(self, data):
        with open(self.file, 'wb') as out:
            out.write(data)

    def read(self):
        with open(self.file, 'rb') as source:
            return source.read()

    def run_tool(self, *arguments):
        said = io.StringIO()
        with redirect_stderr(said):
            status = tool.main(list(arguments))
        return status, said.getvalue()

    def assert_there_and_back(self, data):
        self.write(data)
        self.assertEqual((0, ''), self.run_tool('add', self.file))
        with_entry = self.read()
        value = json.loads(with_entry.decode('utf-8-sig'))
        expected = json.loads(data.decode('utf-8-sig'))
        expected['plugins'] = expected.get('plugins', []) + [tool.ENTRY]
        self.assertEqual(expected, value)
        self.assertEqual(list(expected), list(value))
        self.run_tool('add', self.file)
        self.assertEqual(with_entry, self.read(), 'a second add')
        self.assertEqual((0, ''), self.run_tool('remove', self.file))
        self.assertEqual(data, self.read())
        self.run_tool('remove', self.file)
        self.assertEqual(data, self.read(), 'a second remove')

    def test_each_form_of_file_comes_back_byte_for_byte(self):
        for data in (
                CLOUDSTACK,
                CLOUDSTACK.replace(b'\n', b'\r\n'),
                CLOUDSTACK.replace(b'  ', b'\t'),
                CLOUDSTACK.rstrip(),
                b'\xef\xbb\xbf' + CLOUDSTACK,
                CLOUDSTACK.replace(b'[]', b'[ ]'),
                CLOUDSTACK.replace(b'[]', b'[\n  ]'),
                CLOUDSTACK.replace(b'[]', b'[{"name": "a", "path": "b"}]'),
                CLOUDSTACK.replace(b'[]', b'[\n    {"name": "a"},\n    {"name": "\xc3\xa9,]}"}\n  ]'),
                CLOUDSTACK.replace(b'[]', b'[{"path": "x/nas-backup-guard/index.html"}  ,"odd" , 7 ]'),
                CLOUDSTACK.replace(b'  "plugins": [],\n', b''),
                CLOUDSTACK.replace(b'"plugins"', b'"\\u0070lugins"'),
                b'{"plugins":[],"a":{"plugins":[]}}',
                b'{"plugins":[]}', b'{"a":{"plugins":[1]}}', b'{}', b'{ \n }', b' \n{"a" : 1 } \n'):
            with self.subTest(data=data):
                self.assert_there_and_back(data)

    def test_random_files_come_back_byte_for_byte(self):
        dice = random.Random(20261126)
        for number in range(2000):
            data = random_config(dice)
            with self.subTest(number=number, data=data):
                self.assert_there_and_back(data.encode('utf-8'))

    def test_an_entry_the_operator_changed_is_kept_by_add_and_taken_out_by_remove(self):
        data = CLOUDSTACK.replace(b'[]', b'[{"name": "Backup",\n"path": "nas-backup-guard/index.html"}, {"name": "x"}]')
        self.write(data)
        self.run_tool('add', self.file)
        self.assertEqual(data, self.read())
        self.run_tool('remove', self.file)
        self.assertEqual(CLOUDSTACK.replace(b'[]', b'[{"name": "x"}]'), self.read())

    def test_all_entries_of_ours_go(self):
        ours = json.dumps(tool.ENTRY).encode()
        self.write(b'{"plugins": [' + ours + b', 1, ' + ours + b', 2, ' + ours + b']}')
        self.run_tool('remove', self.file)
        self.assertEqual(b'{"plugins": [1, 2]}', self.read())

    def test_of_two_lists_the_last_counts(self):
        self.write(b'{"plugins": [], "plugins": [1]}')
        self.run_tool('add', self.file)
        self.assertEqual([1, tool.ENTRY], json.loads(self.read().decode())['plugins'])
        self.run_tool('remove', self.file)
        self.assertEqual(b'{"plugins": [], "plugins": [1]}', self.read())

    def test_what_is_not_understood_is_left_alone(self):
        for data in (b'', b'{"plugins": [}', b'{"plugins": [],}', b'{"plugins": NaN}', b'// c\n{}', b'[]', b'null',
                     b'{"plugins": {}}', b'{"plugins": null}', b'{"plugins": []} x', b'{"a": "\xff"}',
                     b'{"a":' + b'[' * 100000):
            for change in ('add', 'remove'):
                with self.subTest(data=data[:40], change=change):
                    self.write(data)
                    status, said = self.run_tool(change, self.file)
                    self.assertEqual(1, status)
                    self.assertRegex(said, '^NAS Backup Guard: .* it was left alone: .*by hand.*\n$')
                    self.assertEqual(data, self.read())
                    self.assertEqual(['config.json'], os.listdir(self.folder))

    def test_a_missing_file_is_told(self):
        status, said = self.run_tool('add', self.file)
        self.assertEqual(1, status)
        self.assertIn('No such file', said)
        self.assertEqual([], os.listdir(self.folder))

    def test_a_link_stays_and_what_it_points_to_keeps_mode_owner_and_attributes(self):
        real = os.path.join(self.folder, 'real.json')
        os.symlink('real.json', self.file)
        self.write(CLOUDSTACK)
        os.chmod(real, 0o640)
        if os.geteuid() == 0:
            os.chown(real, 12, 34)
        attributes = True
        try:
            os.setxattr(real, 'user.test', b'kept')
        except OSError:
            attributes = False
        before = os.stat(real)
        self.run_tool('add', self.file)
        after = os.stat(real)
        self.assertEqual('real.json', os.readlink(self.file))
        self.assertEqual((before.st_mode, before.st_uid, before.st_gid), (after.st_mode, after.st_uid, after.st_gid))
        self.assertIn(b'nas-backup-guard', self.read())
        self.assertNotEqual(before.st_ino, after.st_ino, 'replaced, not written into')
        if attributes:
            self.assertEqual(b'kept', os.getxattr(real, 'user.test'))

    def test_a_file_that_needs_no_change_is_not_written(self):
        self.write(CLOUDSTACK)
        self.run_tool('add', self.file)
        before = os.stat(self.file)
        self.run_tool('add', self.file)
        after = os.stat(self.file)
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))

    def test_wrong_arguments(self):
        for arguments in ((), ('put',), ('add', 'a', 'b')):
            self.assertEqual(2, self.run_tool(*arguments)[0])


def random_config(dice):
    def blank():
        return dice.choice(['', '', ' ', '\n', '\r\n', '\t', '\n    '])

    def text():
        return json.dumps(''.join(dice.choice('ab",[]{}\\:\u00e9\n') for _ in range(dice.randrange(6))),
                          ensure_ascii=dice.random() < .5)

    def listed(opening, closing, content):
        return opening + blank() + (blank() + ',' + blank()).join(content) + blank() + closing

    def value(depth):
        kind = dice.randrange(6 if depth else 4)
        if kind == 4:
            return listed('[', ']', [value(depth - 1) for _ in range(dice.randrange(4))])
        if kind == 5:
            return listed('{', '}', members(depth - 1, dice.randrange(4)))
        return (text(), str(dice.randrange(-9, 99)), dice.choice(['true', 'false', 'null']), '1.5e3')[kind]

    def members(depth, count):
        names = set()
        while len(names) < count:
            names.add(text())
        return [name + blank() + ':' + blank() + value(depth) for name in sorted(names)]

    content = members(2, dice.randrange(5))
    if dice.random() < .7:
        plugins = listed('[', ']', [value(2) for _ in range(dice.randrange(4))])
        content.insert(dice.randrange(len(content) + 1), '"plugins"' + blank() + ':' + blank() + plugins)
    return blank() + listed('{', '}', content) + blank()


if __name__ == '__main__':
    unittest.main()
