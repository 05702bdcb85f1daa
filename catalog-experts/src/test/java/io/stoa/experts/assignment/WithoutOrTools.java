package io.stoa.experts.assignment;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Loads this package anew and knows no OR-Tools, as where a host did not add the artifact. */
final class WithoutOrTools extends URLClassLoader {

    WithoutOrTools() {
        super(classPath(), WithoutOrTools.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("com.google.ortools.")) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith("io.stoa.experts.assignment.")) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known != null ? known : findClass(name);
    }

    private static URL[] classPath() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try {
                urls.add(new File(entry).toURI().toURL());
            } catch (MalformedURLException e) {
                throw new AssertionError(entry, e);
            }
        }
        return urls.toArray(URL[]::new);
    }
}
