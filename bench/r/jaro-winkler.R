# SPDX-FileCopyrightText: 2026 The Palermo project contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

# stringdist's Jaro-Winkler similarity of pairs of names in one thread: processor seconds, and the similarities.
suppressMessages(library(stringdist))
given <- commandArgs(TRUE)
pairs <- read.csv(given[1], colClasses = "character", na.strings = character(0), encoding = "UTF-8")
seconds <- system.time(
  found <- 1 - stringdist(pairs$one, pairs$other, method = "jw", p = 0.1, nthread = 1)
)
writeLines(format(found, digits = 15), given[2])
cat(sum(seconds[1:2]))
