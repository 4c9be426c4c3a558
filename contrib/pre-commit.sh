#!/bin/sh
# A git hook without pre-commit. Put it in place with:
#
#     cp contrib/pre-commit.sh .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
#
# It checks what is about to be committed, not what lies in the working folder: the index is written out and read there. Only
# conflicts that touch a staged file stop the commit; `git commit --no-verify` goes past it.
#
#     FACTCLI_PATHS    the folder or file that is read (default: the whole repository)
set -eu

top=$(git rev-parse --show-toplevel)
cd "$top"
case ${GIT_INDEX_FILE:-/} in
    /*) ;;
    *) GIT_INDEX_FILE=$top/$GIT_INDEX_FILE; export GIT_INDEX_FILE ;; # git names it from the folder that it is in
esac
if ! command -v factcli >/dev/null 2>&1; then
    echo "factcli is not installed, so the facts are not checked (pipx install factcli)" >&2
    exit 1
fi
if git rev-parse --verify --quiet HEAD >/dev/null; then
    since=HEAD
else
    since=
fi

# A work tree of its own in a temporary folder, with the index of this commit: git tells what is changed in it.
copy=$(mktemp -d "${TMPDIR:-/tmp}/factcli.XXXXXX")
trap 'rm -rf "$copy"' EXIT HUP INT TERM
git checkout-index --all --prefix="$copy/"
GIT_DIR=$(git rev-parse --absolute-git-dir)
GIT_WORK_TREE=$copy
export GIT_DIR GIT_WORK_TREE
cd "$copy"
if [ -n "$since" ]; then
    factcli check --changed-since "$since" -- "${FACTCLI_PATHS:-.}"
else
    factcli check -- "${FACTCLI_PATHS:-.}"
fi
