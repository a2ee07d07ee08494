#!/usr/bin/env python3
"""Runs the commands of the documents against a started server, and compares what they answer.

usage: .ci/examples.py FILE.md…

A block fenced as `console` holds commands, each after "$ ", with what it answers below. In an expected answer "…" stands
for any text within a line, and a line of "…" for any lines. Commands of all files run in one shell, so variables stay.
A command that names a file which is not there is skipped, and so is the rest of its file; it is said.
"""
import re
import subprocess
import sys

END = "@@end of answer@@"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
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
        parts.append("(?:.*\n)*?" if line.strip() == "…" else ".*".join(map(re.escape, line.split("…"))) + "\n")
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


def main(files):
    shell, run, failed, skipped = Shell(), 0, 0, 0
    for file in files:
        text = open(file, encoding="utf-8").read()
        for line, command, expected in commands(text):
            absent = [name for name in NEEDED.findall(command) if subprocess.call(["test", "-e", name])]
            if absent:
                print(f"{file}:{line}: skipped from here on, as {absent[0]} is not there")
                skipped += 1
                break
            answer = shell.run(command)
            run += 1
            while expected and not expected[-1].strip():
                expected.pop()
            if not pattern(expected).match(answer):
                failed += 1
                print(f"{file}:{line}: $ {command}\n--- the document says\n" + "\n".join(expected) + f"\n--- the answer is\n{answer}")
    print(f"{run - failed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or not run else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
