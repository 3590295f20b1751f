#!/usr/bin/env bash
# Starts a screen of the hall full-screen and starts it again should the browser end: deploy/kiosk.sh http://server:5080/kiosk
set -u
url=${1:?address of the screen, e.g. http://server:5080/board?zone=A}
profile=${HCC_PROFILE:-$HOME/.config/hcc-screen}
while true; do
  chromium --kiosk --noerrdialogs --disable-infobars --no-first-run --disable-translate --disable-pinch --overscroll-history-navigation=0 \
    --autoplay-policy=no-user-gesture-required --kiosk-printing --user-data-dir="$profile" "$url"
  sleep 2
done
