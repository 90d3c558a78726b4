#pragma once
#include <xlsxwriter.h>
// A GNU extension that the Glibc module of Swift leaves out: see memfd_create(2).
int memfd_create(const char *name, unsigned int flags);
