#!/usr/bin/env python3
"""Runs the commands of the documents against a started server, and compares what they answer.

usage: .ci/examples.py [--update] FILE.md…

A block fenced as `console` holds commands, each after "$ ", with what it answers below. In an expected answer "…" stands
for any text within one value, without quotation marks, brackets and braces, and a line of "…" for any lines. Commands
of all files run in one shell, so variables stay. A command that names a file which is not there is skipped, and so is the
rest of its file; it is said. With --update, answers that differ are written into the documents, with "…" for ids, times of
today, versions of tags and cursors.
"""
import re
import subprocess
import sys
import time

END = "@@end of answer@@"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
WITHIN = r'[^"\[\]{}\n]*'
NEEDED = re.compile(r"\.\./shared/[\w./-]+")


def commands(text):
    """(line number, command, expected answer) of each command."""
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 2
        command, expected, at = None, [], line
        for offset, content in enumerate(block.group(1).splitlines()):
            if content.startswith("$ "):
                if command:
                    yield at, command, expected
                command, expected, at = content[2:], [], line + offset
            elif command and command.endswith("\\"):
                command += "\n" + content
            else:
                expected.append(content)
        if command:
            yield at, command, expected


def pattern(expected):
    parts = []
    for line in expected:
        parts.append("(?:.*\n)*?" if line.strip() == "…" else WITHIN.join(map(re.escape, line.split("…"))) + "\n")
    return re.compile("".join(parts) + "$")


class Shell:
    def __init__(self):
        self.process = subprocess.Popen(["bash"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        text=True, bufsize=1)

    def run(self, command):
        self.process.stdin.write(f"{command}\necho; echo '{END}'\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.rstrip("\n") == END:
                break
            lines.append(line)
        answer = "".join(lines).rstrip("\n")
        return answer + "\n" if answer else ""


VOLATILE = [
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"), "…"),
    (re.compile(time.strftime("%Y-%m-%d") + r"T[0-9:.]+Z"), "…"),
    (re.compile(time.strftime(r"\w{3}, %d \w{3} %Y [0-9:]+ GMT")), "…"),
    (re.compile(r'"(next|prev)":"[^"]+"'), r'"\1":"…"'),
    (re.compile(r'W/"[\w-]+"'), 'W/"…"'),
    (re.compile(r"pq_[0-9A-Za-z]+_[0-9A-Za-z]+"), "pq_…"),
]


def masked(answer):
    for volatile, mask in VOLATILE:
        answer = volatile.sub(mask, answer)
    return answer


class Document:
    def __init__(self, file):
        self.file = file
        self.text = open(file, encoding="utf-8").read()

    def check(self, shell, update):
        """Numbers of commands that passed, failed and were skipped."""
        passed, failed = 0, 0
        for line, command, expected in commands(self.text):
            absent = [name for name in NEEDED.findall(command) if subprocess.call(["test", "-e", name])]
            if absent:
                print(f"{self.file}:{line}: skipped from here on, as {absent[0]} is not there")
                return passed, failed, 1
            answer = shell.run(command)
            while expected and not expected[-1].strip():
                expected.pop()
            if pattern(expected).match(answer):
                passed += 1
            elif update:
                self.replace(command, expected, masked(answer))
            else:
                failed += 1
                said = "\n".join(expected)
                print(f"{self.file}:{line}: $ {command}\n--- the document says\n{said}\n--- the answer is\n{answer}")
        return passed, failed, 0

    def replace(self, command, expected, answer):
        old = "\n".join([f"$ {command}", *expected]) + "\n"
        self.text = self.text.replace(old, f"$ {command}\n{answer}", 1)
        with open(self.file, "w", encoding="utf-8") as out:
            out.write(self.text)


def main(arguments):
    shell, update = Shell(), "--update" in arguments
    results = [Document(file).check(shell, update) for file in arguments if file != "--update"]
    passed, failed, skipped = map(sum, zip(*results))
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or not passed + update else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
