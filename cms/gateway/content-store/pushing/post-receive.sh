#!/bin/sh
# Put here by Cunkou (村口) at every start: changes made here are lost.
# Tells whoever pushes what the check has found. It refuses nothing and waits three seconds at most.
pushed=
while read -r before after ref; do
  if [ "$ref" = refs/heads/main ]; then pushed=$after; fi
done
if [ -z "$pushed" ]; then exit 0; fi

found=cunkou/checked/$pushed.txt
for second in 1 2 3; do
  if [ -f "$found" ] || [ ! -f ../answers-at.txt ]; then break; fi
  sleep 1
done

if [ -f "$found" ]; then
  cat "$found"
elif [ -f ../answers-at.txt ]; then
  echo '已收到，还在检查；结果请看编辑后台。/ Received and still being checked: see the editor for what was found.'
else
  echo '已收到。村口现在没有运行，下次启动时检查并发布。/ Received. Cunkou is not running: it is checked and published at the next start.'
fi
exit 0
